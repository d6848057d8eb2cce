import { join, resolve } from 'node:path';
import { validateSync } from 'class-validator';
import { AppConfig, settingNames } from './app-config';

/** Some settings are wrong: the message names each, with what it should be, and never its value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads and checks the settings. Blank ones count as absent. Throws `ConfigError`. */
export function loadConfig(env: Record<string, string | undefined> = process.env): AppConfig {
  const config = new AppConfig();
  const defaults = new AppConfig();
  for (const key of Object.keys(settingNames) as (keyof AppConfig)[]) {
    const value = env[settingNames[key]]?.trim();
    if (value) Object.assign(config, { [key]: typeof defaults[key] === 'number' ? Number(value) : value });
  }
  if (!env[settingNames.publicUrl] && Number.isInteger(config.apiPort)) config.publicUrl = `http://localhost:${config.apiPort}`;
  const wrong = validateSync(config).map(
    (error) => `${settingNames[error.property as keyof AppConfig]}: ${Object.values(error.constraints ?? {}).join(', ')}`,
  );
  if (wrong.length > 0) throw new ConfigError(`Settings that cannot be used:\n  ${wrong.join('\n  ')}`);
  config.publicUrl = config.publicUrl.replace(/\/+$/, '');
  config.sftpPublicHost ||= new URL(config.publicUrl).hostname;
  config.sftpPublicPort ||= config.sftpPort;
  config.dataDir = resolve(config.dataDir);
  config.storageDir = config.storageDir ? resolve(config.storageDir) : join(config.dataDir, 'objects');
  config.webDir = resolve(config.webDir);
  return config;
}
