import { z } from 'zod'

/** The variables of the environment that the server reads. */
export const serverVariables = z.object({
  CHISO_DATA: z.string().min(1).default('./data'),
  CHISO_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  CHISO_HOST: z.string().min(1).default('127.0.0.1'),
  CHISO_BASE_URL: z.url().optional(),
  CHISO_SECRET: z.string().min(32).optional(),
  /** With or without a host: over a socket the host is a parameter. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/)
    .optional(),
  CHISO_LOG_LEVEL: z.enum(['error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Who bears it reads the measurements; without one they are read on the same machine only. */
  CHISO_METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,200}$/)
    .optional(),
  /** A folder with frameworks that were issued elsewhere. */
  CHISO_FRAMEWORKS: z.string().min(1).optional(),
  CHISO_S3_ENDPOINT: z.url().optional(),
  CHISO_S3_BUCKET: z.string().min(1).optional(),
  CHISO_S3_REGION: z.string().min(1).default('us-east-1'),
  CHISO_S3_KEY: z.string().min(1).optional(),
  CHISO_S3_SECRET: z.string().min(1).optional(),
  /** host:port of clamd. */
  CHISO_CLAMAV: z
    .string()
    .regex(/^(\[[0-9a-fA-F:.]+\]|[^:\s]+):\d{1,5}$/)
    .optional(),
})

/** The variables of the environment that say how people sign in and are written to. */
export const accountsVariables = z.object({
  CHISO_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  CHISO_MAIL_FROM: z.string().min(3).default('Chiso <chiso@localhost>'),
  CHISO_BEHIND_PROXY: z.enum(['yes', 'no']).default('no'),
  CHISO_OIDC_ID: z
    .string()
    .regex(/^[a-z0-9-]{1,50}$/)
    .default('oidc'),
  CHISO_OIDC_NAME: z.string().min(1).default('OpenID Connect'),
  CHISO_OIDC_DISCOVERY_URL: z.url({ protocol: /^https?$/ }).optional(),
  CHISO_OIDC_CLIENT_ID: z.string().min(1).optional(),
  CHISO_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
})

export type ServerVariables = z.infer<typeof serverVariables>
