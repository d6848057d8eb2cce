import { Module } from '@nestjs/common';
import { Sealer } from './sealer';
import { AuditSealing } from './sealing';

/** Puts the audit into its chain: a work of the worker. */
@Module({ providers: [Sealer, AuditSealing] })
export class SealingModule {}
