declare module 'vitest' {
  interface ProvidedContext {
    /** The run's Chromium and what its process needs to be told. */
    chromium: { executablePath: string; environment: Record<string, string> };
  }
}

export {};
