import { once } from 'node:events';
import type { Writable } from 'node:stream';

const enough = 64 * 1024;

/** Gathers lines and writes them in large pieces, waiting for a reader that is slower. */
export class Output {
  #text = '';
  readonly #stream: Writable;

  constructor(stream: Writable) {
    this.#stream = stream;
  }

  add(line: string): void {
    this.#text += `${line}\n`;
  }

  /** To be called between blocks: writes once there is enough. */
  async breathe(): Promise<void> {
    if (this.#text.length >= enough) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.#text;
    this.#text = '';
    if (text !== '' && !this.#stream.write(text)) await once(this.#stream, 'drain');
  }
}

/** A reader that has seen enough (`| head`) is no error: the program ends quietly. */
export function endWithReader(stream: Writable): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    process.stderr.write(
      `无法写出结果，请检查磁盘空间 / the result cannot be written; check the disk (${error.code})\n`,
    );
    process.exit(1);
  });
}
