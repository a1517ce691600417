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
  portal: z
    .strictObject({
      url: z
        .string()
        .regex(/^https?:\/\/[^/?#@\s]+(\/[^?#\s]*)?$/)
        .refine((text) => URL.canParse(text))
        .nullable()
        .default(null)
        .meta({ description: 'Address of the portal that dossiers are told to; `null`: none.' }),
      logInPath: z.string().startsWith('/').default('/login').meta({ description: 'Where a session is opened.' }),
      servicePath: z
        .string()
        .startsWith('/')
        .default('/service')
        .meta({ description: 'Where `DongBoHoSoMC` and `CapNhatTienDoHoSoMC` are called.' }),
      username: z.string().min(1).nullable().default(null).meta({ description: 'The account at the portal.' }),
      passwordFile: z
        .string()
        .min(1)
        .nullable()
        .default(null)
        .meta({ description: 'File whose first line is its password; not in the data folder.' }),
      caFile: z
        .string()
        .min(1)
        .nullable()
        .default(null)
        .meta({ description: 'Certificates (PEM) that the portal’s may come from; `null`: those of the system.' }),
      expiredCodes: z
        .array(z.string())
        .default(['-1'])
        .meta({ description: 'Values of `error_code` that say that a session has run out.' }),
      placeOfReceipt: z.string().max(300).default('').meta({ description: 'NoiNopHoSo of every dossier.' }),
      fieldCodes: z
        .record(z.string(), z.string())
        .default({})
        .meta({ description: 'MaLinhVuc by the Vietnamese name of the field.' }),
      fileAddress: z
        .string()
        .min(1)
        .nullable()
        .default(null)
        .meta({ description: 'DuongDanTaiTepTin, with `{dossierId}` and `{fileId}`; `null` tells none.' }),
    })
    .prefault({}),
})

export type CentreSettings = z.output<typeof centreSettingsSchema>
