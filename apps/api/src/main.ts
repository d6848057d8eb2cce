import 'reflect-metadata';
import { Controller, Get, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { permissionsIn } from '@cqdg/contract';

@Injectable()
export class A {
  n = permissionsIn('lead', 'admin').size;
}
@Controller()
export class C {
  constructor(private readonly a: A) {}
  @Get() get() {
    return { n: this.a.n };
  }
}
@Module({ controllers: [C], providers: [A] })
export class M {}
const app = await NestFactory.create(M);
await app.listen(3999);
