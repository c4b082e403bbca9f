import { type Logger, pino } from 'pino';

export type Log = Logger;

/** The log: one JSON line an event, without anybody's secrets. */
export function makeLog(level: string): Log {
  return pino({
    level,
    redact: {
      paths: [
        '*.password',
        '*.idNumber',
        '*.phone',
        'password',
        'idNumber',
        'phone',
        'headers.cookie',
        'headers.authorization',
      ],
      censor: '[secret]',
    },
  });
}
