/** Names that mean several factors to everybody; others mean what one provider wants them to. */
const several = new Set(['https://refeds.org/profile/mfa', 'http://schemas.openid.net/pape/policies/2007/06/multi-factor']);

/** Whether the provider says that it asked for more than one factor: `mfa` of RFC 8176, or a profile that demands it. */
export function secondFactorSaid(claims: Readonly<Record<string, unknown>>): boolean {
  const { amr, acr } = claims;
  return (Array.isArray(amr) && amr.includes('mfa')) || (typeof acr === 'string' && several.has(acr));
}
