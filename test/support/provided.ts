declare module 'vitest' {
  interface ProvidedContext {
    /** The run's PostgreSQL. */
    postgres: { port: number; superUrl: string };
  }
}

export {};
