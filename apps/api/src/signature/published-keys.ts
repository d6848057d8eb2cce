import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PublicKeys } from '@cqdg/contract';
import { SigningKey } from './signing-key.entity';
import { SigningKeys } from './signing-keys';

/** Every key that ever signed here is published for good: without them no receipt could be verified. */
@Injectable()
export class PublishedKeys implements OnApplicationBootstrap {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: SigningKeys,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { keyId, publicKey } = this.keys;
    await this.dataSource.createQueryBuilder().insert().into(SigningKey).values({ keyId, publicKey }).orIgnore().execute();
  }

  async list(): Promise<PublicKeys> {
    const keys = await this.dataSource.manager.find(SigningKey, { order: { since: 'ASC' } });
    return {
      keys: keys.map(({ keyId, publicKey, since }) => ({ keyId, algorithm: 'Ed25519', publicKey, since: since.toISOString() })),
    };
  }
}
