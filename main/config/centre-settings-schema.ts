import { z } from 'zod'

/**
 * Every setting of a Centre that runs as a process of its own, with its default and what it means: the one source of the
 * file, the environment and the table in `docs/operators.md`.
 */
export const centreSettingsSchema = z.strictObject({
  host: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .meta({ description: 'Address to listen on. Beyond this machine a certificate is needed.' }),
  port: z
    .int()
    .min(0)
    .max(65_535)
    .default(8460)
    .meta({ description: 'Port to listen on; 0 lets the system choose one.' }),
  tls: z
    .strictObject({
      certFile: z
        .string()
        .min(1)
        .nullable()
        .default(null)
        .meta({ description: 'Certificate (PEM), with those between it and the root.' }),
      keyFile: z.string().min(1).nullable().default(null).meta({ description: 'Its private key (PEM).' }),
    })
    .prefault({}),
  key: z
    .discriminatedUnion('wrapping', [
      z.strictObject({ wrapping: z.literal('none') }),
      z.strictObject({ wrapping: z.literal('passphrase'), passphraseFile: z.string().min(1) }),
    ])
    .default({ wrapping: 'none' })
    .meta({ description: 'How the key that opens every dossier is kept, as in [The key](#the-key).' }),
})

export type CentreSettings = z.output<typeof centreSettingsSchema>
