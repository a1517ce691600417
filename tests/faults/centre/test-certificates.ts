/** A certificate and its private key, both PEM. */
export interface TestCertificate {
  readonly cert: string
  readonly key: string
}

// Made once, good for a hundred years and for 127.0.0.1 only: Node can make no certificates, and a test should not need
// OpenSSL's program. The keys guard nothing. Each is signed by itself:
//   openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500 -subj /CN=127.0.0.1 \
//     -addext subjectAltName=IP:127.0.0.1 -keyout key.pem -out cert.pem

/** The one that a Centre of a test shows. */
export const ownCertificate: TestCertificate = {
  cert: `-----BEGIN CERTIFICATE-----
MIIBkTCCATagAwIBAgIUU1o/26odCloH64R7PmXk8iyPQeQwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyNjAyNDcxOVoYDzIxMjYxMTAy
MDI0NzE5WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARmE3dAyasEQ7IACmNZi/kXMZOSbr89AjxZVOOuqI2JjXj4F1k4z4lK
BV6Wk1p1PWNZ7IlsAa8RbupVdSFf9sPlo2QwYjAdBgNVHQ4EFgQUnIYcsON4XyjK
glnnYnAzY4F8qbUwHwYDVR0jBBgwFoAUnIYcsON4XyjKglnnYnAzY4F8qbUwDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0kAMEYC
IQDVxMatHzC0X2L/3KE8RwOwStPTmJG2YdFHW+bX8WVekAIhAPP8ZMA7Kp9uuWr/
X9wk2Shv7uBjhccUJUFl592d5n3u
-----END CERTIFICATE-----
`,
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg0S8jf+72haULqlmy
nH5OIYaeGThqwrKOloRNG/yFgQuhRANCAARmE3dAyasEQ7IACmNZi/kXMZOSbr89
AjxZVOOuqI2JjXj4F1k4z4lKBV6Wk1p1PWNZ7IlsAa8RbupVdSFf9sPl
-----END PRIVATE KEY-----
`,
}

/** One for the same name from somebody else. */
export const otherCertificate: TestCertificate = {
  cert: `-----BEGIN CERTIFICATE-----
MIIBjzCCATagAwIBAgIUPJe7/Du/TjTw/+1qmSJbKaiPTh8wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyNjAyNDcxOVoYDzIxMjYxMTAy
MDI0NzE5WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQFPDjKs15rHFYpNctgSl1fsqik6CmrJQoGiXA6HiWGdM6AT7O6H+tT
aY4zCj1ZD1rTB+deSSU1VGgyPvgdEvrgo2QwYjAdBgNVHQ4EFgQUOMEz2GIS8wpI
XHUS4jiEHp3JzXMwHwYDVR0jBBgwFoAUOMEz2GIS8wpIXHUS4jiEHp3JzXMwDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0cAMEQC
IDy4xLrxj70FA5XLm0/IRSbBk8xVF9mS1WE5CFkwGSGZAiBJ4/ljbCDqGsG+wbA/
mRt/tZepeToAP6N0rGaoxysaRg==
-----END CERTIFICATE-----
`,
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgz/8GbMS5+qWH7TUw
xJ9HpfqG9JiMMbJTej3JJKnBQx6hRANCAAQFPDjKs15rHFYpNctgSl1fsqik6Cmr
JQoGiXA6HiWGdM6AT7O6H+tTaY4zCj1ZD1rTB+deSSU1VGgyPvgdEvrg
-----END PRIVATE KEY-----
`,
}
