/** An OpenID Connect provider with which people may sign in. */
export interface SignInProvider {
  /** Its name in addresses: small letters, digits and hyphens. */
  readonly id: string
  /** Its name on the button. */
  readonly name: string
  readonly discoveryUrl: string
  readonly clientId: string
  readonly clientSecret: string
}
