import { readFileSync } from 'node:fs';

/** A certificate for `localhost`, its own authority, for tests alone: `NODE_EXTRA_CA_CERTS` may name `certFile`. */
export const localhostTls = {
  certFile: 'test/support/tls/localhost.cert.pem',
  key: readFileSync('test/support/tls/localhost.key.pem', 'utf8'),
  cert: readFileSync('test/support/tls/localhost.cert.pem', 'utf8'),
} as const;
