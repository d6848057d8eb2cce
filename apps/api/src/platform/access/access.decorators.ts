import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@cqdg/contract';

export type AccessRule = { kind: 'public' } | { kind: 'signed-in' } | { kind: 'needs'; permission: Permission };
export const ACCESS = 'cqdg:access';
export const IN_MAINTENANCE = 'cqdg:in-maintenance';
export const WITHOUT_SECOND_FACTOR = 'cqdg:without-second-factor';

export const BY_TOKEN = 'cqdg:by-token';
export const IN_PERSON = 'cqdg:in-person';

/** For everybody. What changes something without a session is only taken from our own pages (by `Origin`). */
export const Public = () => SetMetadata(ACCESS, { kind: 'public' } satisfies AccessRule);
/** Taken even while the centre works on the portal: people sign in and out, and staff end the maintenance. */
export const EvenInMaintenance = () => SetMetadata(IN_MAINTENANCE, true);
/** Open to people of the centre who still lack the second factor that it asks of them. */
export const WithoutSecondFactor = () => SetMetadata(WITHOUT_SECOND_FACTOR, true);
/** For everybody who has a session. */
export const SignedIn = () => SetMetadata(ACCESS, { kind: 'signed-in' } satisfies AccessRule);
/** With `SignedIn`: taken by an access token too, whatever its scopes. Other acts of a person on what is theirs want a session. */
export const ByToken = () => SetMetadata(BY_TOKEN, true);
/** For people with this permission in the study of the route's `:study`, or, without one, at the centre. */
export const Needs = (permission: Permission) => SetMetadata(ACCESS, { kind: 'needs', permission } satisfies AccessRule);
/** With `Needs`: taken from a session alone, for what gives access; a token must not make another key that does more than itself. */
export const InPerson = () => SetMetadata(IN_PERSON, true);
