import { readFileSync } from 'node:fs';

/** What an operation answered: its data, and the errors with their codes. */
type Answer<T> = { data: T; errors: { message: string; code: string }[] };

/** Somebody who reaches the server as their browser would: over HTTP, with their own cookie. */
export class Client {
  readonly #site: string;
  readonly #language: 'zh' | 'en';
  #cookie: string | null = null;

  constructor(site: string, language: 'zh' | 'en' = 'zh') {
    this.#site = site;
    this.#language = language;
  }

  /** Sends an operation; never throws for what it answers. */
  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as {
      data: T;
      errors?: { message: string; extensions: { code: string } }[];
    };
    const errors = (body.errors ?? []).map(({ message, extensions }) => ({ message, code: extensions.code }));
    return { data: body.data, errors };
  }

  /** Sends an operation that must be answered without errors. */
  async get<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.ask<T>(query, variables);
    if (errors.length > 0)
      throw new Error(errors.map(({ code, message }) => `${code}: ${message}`).join('\n'));
    return data;
  }

  /** Sends a mutation of one field that must succeed; its success. */
  async act<T>(mutation: string, variables: Record<string, unknown> = {}): Promise<T> {
    const data = await this.get<Record<string, { __typename: string } & T>>(mutation, variables);
    const [success] = Object.values(data);
    if (!success?.__typename.endsWith('Success')) throw new Error(JSON.stringify(success));
    return success;
  }

  /** Sends a mutation of one field that must be refused: `CODE` alone. */
  async refused(mutation: string, variables: Record<string, unknown> = {}): Promise<string> {
    const { data, errors } = await this.ask<Record<string, { code?: string }>>(mutation, variables);
    return errors[0]?.code ?? Object.values(data)[0]?.code ?? 'not refused';
  }

  async signIn(username: string, password: string): Promise<this> {
    await this.act(
      'mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { __typename ... on Refusal { code } } }',
      { username, password },
    );
    return this;
  }

  /** Sends a file as it is; the id that mutations name. */
  async upload(name: string, file: Buffer): Promise<string> {
    const response = await this.fetch(`/uploads?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(file),
    });
    const { id } = (await response.json()) as { id: string };
    return id;
  }

  async download(path: string): Promise<{ status: number; bytes: Buffer }> {
    const response = await this.fetch(path, {});
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  private async fetch(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('accept-language', this.#language);
    if (this.#cookie) headers.set('cookie', this.#cookie);
    const response = await fetch(new URL(path, this.#site), { ...init, headers });
    for (const cookie of response.headers.getSetCookie())
      if (cookie.startsWith('canbao_session=')) this.#cookie = cookie.split(';')[0] ?? null;
    return response;
  }
}

/** A file beside the journeys. */
export const beside = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
