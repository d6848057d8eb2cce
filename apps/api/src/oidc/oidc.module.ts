import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/notifications.module';
import { IdentityController } from './identity.controller';
import { Arrivals } from './arrivals.service';
import { Identities } from './identities.service';
import { OidcProvider } from './oidc-provider';
import { OidcSignIns } from './oidc-sign-ins.service';
import { OidcController } from './oidc.controller';
import { PendingSignIns } from './pending-sign-ins';
import { Proofs } from './proofs';
import { SignerController } from './signer.controller';
import { Signers } from './signers.service';

@Module({
  imports: [NotificationsModule],
  controllers: [OidcController, IdentityController, SignerController],
  providers: [OidcProvider, PendingSignIns, Identities, Arrivals, OidcSignIns, Proofs, Signers],
  exports: [Signers],
})
export class OidcModule {}
