import { Module } from '@nestjs/common';
import { IdentityController } from './identity.controller';
import { Arrivals } from './arrivals.service';
import { Identities } from './identities.service';
import { OidcProvider } from './oidc-provider';
import { OidcSignIns } from './oidc-sign-ins.service';
import { OidcController } from './oidc.controller';
import { PendingSignIns } from './pending-sign-ins';

@Module({
  controllers: [OidcController, IdentityController],
  providers: [OidcProvider, PendingSignIns, Identities, Arrivals, OidcSignIns],
})
export class OidcModule {}
