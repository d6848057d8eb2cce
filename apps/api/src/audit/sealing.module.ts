import { Module } from '@nestjs/common';
import { Sealer } from './sealer';
import { Sealing } from './sealing';

/** Puts the audit into its chain: a work of the worker. */
@Module({ providers: [Sealer, Sealing] })
export class SealingModule {}
