import { type INestApplicationContext, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { ACCESS, type AccessRule, IN_PERSON } from '../src/platform/access/access.decorators';

export interface Route {
  method: string;
  path: string;
  rule: AccessRule | undefined;
  /** Taken from a session alone. */
  inPerson: boolean;
}

/** Every handler of every controller that the process has. */
export function routesOf(app: INestApplicationContext): Route[] {
  const reflector = new Reflector();
  const scanner = new MetadataScanner();
  const discovery = new DiscoveryService(app.get(ModulesContainer));
  const paths = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(String);
  return discovery.getControllers().flatMap(({ metatype, instance }) => {
    if (!metatype || !instance) return [];
    const prototype = Object.getPrototypeOf(instance) as object;
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = (prototype as Record<string, unknown>)[name] as () => unknown;
      const method = Reflect.getMetadata('method', handler) as RequestMethod | undefined;
      if (method === undefined) return [];
      const rule = reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [handler, metatype]);
      return paths(Reflect.getMetadata('path', metatype)).flatMap((base) =>
        paths(Reflect.getMetadata('path', handler)).map((path) => ({
          method: RequestMethod[method] ?? '',
          path: `/${[base, path].join('/')}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
          rule,
          inPerson: reflector.getAllAndOverride<boolean | undefined>(IN_PERSON, [handler, metatype]) ?? false,
        })),
      );
    });
  });
}
