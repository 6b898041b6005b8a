/** What a token lets another system do for its owner: look, or change. */
export const tokenScopes = ['read', 'write'] as const

export type TokenScope = (typeof tokenScopes)[number]
