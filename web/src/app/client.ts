import { Client, cacheExchange, fetchExchange } from '@urql/core';
import type { Language } from '../ui/index.ts';
import { connectionExchange, sessionExchange } from './session-exchange.ts';

/**
 * The door to the API. A new one for each language and each `person` (a count of those who signed in on this page),
 * since answers are in the reader's words and of their sight.
 */
export function makeClient(language: Language, person: number): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [cacheExchange, sessionExchange, connectionExchange, fetchExchange],
    requestPolicy: 'cache-and-network',
    fetchOptions: {
      credentials: 'same-origin',
      headers: {
        'accept-language': language === 'zh' ? 'zh-CN' : 'en',
        'x-canbao-client': `admin-${person}`,
      },
    },
  });
}
