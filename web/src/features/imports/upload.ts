import { askToSignIn } from '../../app/expired-session.ts';
import type { Language } from '../../ui/index.ts';

export type Upload = { id: string } | { refused: string } | { broken: 'network' | 'server' };

/**
 * Sends a file to /uploads as it is, telling the bytes sent so far. Where the session has ended meanwhile, it waits for
 * signing in and sends the file again.
 */
export function uploadFile(
  file: File,
  language: Language,
  onProgress: (sent: number) => void,
): Promise<Upload> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/uploads?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onerror = () => resolve({ broken: 'network' });
    request.onload = () => {
      if (request.status === 401)
        askToSignIn(() => void uploadFile(file, language, onProgress).then(resolve));
      else resolve(readAnswer(request.response, language));
    };
    request.send(file);
  });
}

/** What the answer of /uploads says: the id, or why the file was refused in the reader's language. */
export function readAnswer(answer: unknown, language: Language): Upload {
  const { id, message } = (answer ?? {}) as { id?: unknown; message?: Partial<Record<Language, unknown>> };
  if (typeof id === 'string') return { id };
  const refused = message?.[language];
  return typeof refused === 'string' ? { refused } : { broken: 'server' };
}
