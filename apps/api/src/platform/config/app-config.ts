import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUrl, Matches, Max, Min, MinLength, ValidateIf } from 'class-validator';

/** Signing in at a provider is on where any of its settings is there, and then wants them all. */
const withOidc = (config: AppConfig) => Boolean(config.oidcIssuer ?? config.oidcClientId ?? config.oidcClientSecret);

/** Everything the API can be told from outside. Read once, checked at start; nothing else looks at the environment. */
export class AppConfig {
  /** PostgreSQL, `postgres://user:password@host:port/database`. */
  @Matches(/^postgres(ql)?:\/\//)
  databaseUrl = 'postgres://postgres:postgres@localhost:5432/cqdg';

  /** The owner of the schema, for migrations alone: `databaseUrl` may then be a login that cannot change the audit. By default the same. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//)
  migrationDatabaseUrl?: string;

  /** Redis, `redis://` or `rediss://`: queues and live events. */
  @Matches(/^rediss?:\/\//)
  redisUrl = 'redis://localhost:6379';

  /** Put before every key and channel in Redis, so that installations can share one. */
  @Matches(/^[a-z0-9-]+$/)
  redisPrefix = 'cqdg';

  @IsInt()
  @Min(0)
  @Max(65535)
  apiPort = 3000;

  @IsString()
  apiHost = '127.0.0.1';

  /** The address people type: decides links in mails, the Secure flag of cookies, and the origin that may sign in. */
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  publicUrl = 'http://localhost:3000';

  /** Keys made at first start, mails without SMTP, and by default the stored files. */
  @IsString()
  dataDir = 'data';

  /** The object store's folder; by default `objects` in the data folder. */
  @IsString()
  storageDir = '';

  /** Built apps: `submitter/browser` and `admin/browser` lie in it. */
  @IsString()
  webDir = 'dist/apps';

  /** `smtp://…`; without it mails are written to `mail` in the data folder. */
  @IsOptional()
  @Matches(/^smtps?:\/\//)
  smtpUrl?: string;

  @IsString()
  mailFrom = 'CQDG <ne-pas-repondre@localhost>';

  /** Seals CSRF tokens; the same on every machine. Without it, one is made in the data folder. */
  @IsOptional()
  @MinLength(32)
  sessionSecret?: string;

  /** Encrypts what the database must not show, such as the secrets of second factors; the same on every machine. Without it, one is made in the data folder. */
  @IsOptional()
  @MinLength(32)
  sealingKey?: string;

  /** Whether the people of the centre must have a second factor. */
  @IsIn(['required', 'optional'])
  staffSecondFactor: 'required' | 'optional' = 'optional';

  /** The OpenID Connect provider at which people may sign in; without it they sign in with passwords alone. Only one on this machine may do without https. */
  @ValidateIf(withOidc)
  @Matches(/^(https:\/\/[^/?#@\s]+|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?)(\/[^?#\s]*)?$/, {
    message: 'an https address without ? or # is expected, or http on localhost',
  })
  oidcIssuer?: string;

  @ValidateIf(withOidc)
  @IsNotEmpty()
  oidcClientId?: string;

  @ValidateIf(withOidc)
  @IsNotEmpty()
  oidcClientSecret?: string;

  /** What follows “Se connecter avec”. */
  @IsString()
  oidcNameFr = 'votre établissement';

  /** What follows “Sign in with”. */
  @IsString()
  oidcNameEn = 'your institution';

  /** Ed25519 private key, PEM, that signs receipts. Without it, one is made in the data folder. */
  @IsOptional()
  @IsString()
  signingKey?: string;

  /** The program of the threads that check files; by default beside the program of the process. */
  @IsOptional()
  @IsString()
  checkThread?: string;

  /** The centre's own wording of the statement that is signed: a JSON file with the texts `fr` and `en`. */
  @IsOptional()
  @IsString()
  signStatementFile?: string;

  @IsInt()
  @Min(1)
  maxUploadBytes = 1_000_000_000;

  /** How many proxies in front are believed about the client's address and protocol. */
  @IsInt()
  @Min(0)
  @Max(10)
  trustProxy = 0;

  @IsInt()
  @Min(1)
  sessionIdleMinutes = 120;

  @IsInt()
  @Min(1)
  sessionHours = 12;

  @IsInt()
  @Min(1)
  invitationDays = 14;

  /** Wrong passwords of one account before pauses begin. */
  @IsInt()
  @Min(1)
  signInAccountFailures = 5;

  /** Wrong passwords from one address before pauses begin. */
  @IsInt()
  @Min(1)
  signInAddressFailures = 60;

  /** The first pause. */
  @IsInt()
  @Min(1)
  signInPauseSeconds = 2;

  /** Each further wrong password doubles the pause, up to this. */
  @IsInt()
  @Min(1)
  signInMaxPauseSeconds = 900;

  /** Links for a new password that one account is sent in an hour. */
  @IsInt()
  @Min(1)
  resetsPerAccount = 5;

  /** Requests for a new password that one address may make in an hour. */
  @IsInt()
  @Min(1)
  resetsPerAddress = 60;

  /** Requests that one access token may make in an hour. */
  @IsInt()
  @Min(1)
  tokenRequests = 6000;

  /** How long the mail about a check waits: it does not leave where the outcome is read in the portal, or another check ends, meanwhile. */
  @IsInt()
  @Min(0)
  validationMailSeconds = 120;

  /** Where the SFTP server listens. */
  @IsInt()
  @Min(0)
  @Max(65535)
  sftpPort = 2222;

  @IsString()
  sftpHost = '127.0.0.1';

  /** The host that people type for SFTP; by default that of the public address. */
  @IsString()
  sftpPublicHost = '';

  /** The port that people type for SFTP; by default the one where the server listens. */
  @IsInt()
  @Min(0)
  @Max(65535)
  sftpPublicPort = 0;

  /** Private host key of the SFTP server, OpenSSH or PEM, Ed25519; the same on every machine. Without it, one is made in the data folder. */
  @IsOptional()
  @IsString()
  sftpHostKey?: string;

  /** Processes that serve SFTP on this machine. */
  @IsInt()
  @Min(1)
  @Max(64)
  sftpProcesses = 2;

  /** Connections that one process takes at once, and one account may hold in all: those of a process that died count for some seconds more. */
  @IsInt()
  @Min(1)
  sftpConnections = 250;

  @IsInt()
  @Min(1)
  sftpAccountConnections = 100;

  /** A connection over which nothing comes for so long is closed. */
  @IsInt()
  @Min(1)
  sftpIdleMinutes = 30;

  /** Tables that came by SFTP are checked once no more come for so long. */
  @IsInt()
  @Min(0)
  sftpCheckSeconds = 5;

  /** How long the bytes of an unfinished upload are kept. */
  @IsInt()
  @Min(1)
  sftpPartDays = 30;

  @IsInt()
  @Min(1)
  @Max(100)
  databasePool = 10;

  @IsIn(['debug', 'info', 'warn', 'error', 'silent'])
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent' = 'info';
}

/** The name of each setting in the environment. */
export const settingNames = {
  databaseUrl: 'DATABASE_URL',
  migrationDatabaseUrl: 'MIGRATION_DATABASE_URL',
  redisUrl: 'REDIS_URL',
  redisPrefix: 'REDIS_PREFIX',
  apiPort: 'API_PORT',
  apiHost: 'API_HOST',
  publicUrl: 'PUBLIC_URL',
  dataDir: 'DATA_DIR',
  storageDir: 'STORAGE_DIR',
  webDir: 'WEB_DIR',
  smtpUrl: 'SMTP_URL',
  mailFrom: 'MAIL_FROM',
  sessionSecret: 'SESSION_SECRET',
  sealingKey: 'SEALING_KEY',
  staffSecondFactor: 'STAFF_SECOND_FACTOR',
  oidcIssuer: 'OIDC_ISSUER',
  oidcClientId: 'OIDC_CLIENT_ID',
  oidcClientSecret: 'OIDC_CLIENT_SECRET',
  oidcNameFr: 'OIDC_NAME_FR',
  oidcNameEn: 'OIDC_NAME_EN',
  signingKey: 'SIGNING_KEY',
  checkThread: 'CHECK_THREAD',
  signStatementFile: 'SIGN_STATEMENT_FILE',
  maxUploadBytes: 'MAX_UPLOAD_BYTES',
  trustProxy: 'TRUST_PROXY',
  sessionIdleMinutes: 'SESSION_IDLE_MINUTES',
  sessionHours: 'SESSION_HOURS',
  invitationDays: 'INVITATION_DAYS',
  signInAccountFailures: 'SIGN_IN_ACCOUNT_FAILURES',
  signInAddressFailures: 'SIGN_IN_ADDRESS_FAILURES',
  signInPauseSeconds: 'SIGN_IN_PAUSE_SECONDS',
  signInMaxPauseSeconds: 'SIGN_IN_MAX_PAUSE_SECONDS',
  resetsPerAccount: 'RESETS_PER_ACCOUNT',
  resetsPerAddress: 'RESETS_PER_ADDRESS',
  tokenRequests: 'TOKEN_REQUESTS',
  validationMailSeconds: 'VALIDATION_MAIL_SECONDS',
  sftpPort: 'SFTP_PORT',
  sftpHost: 'SFTP_HOST',
  sftpPublicHost: 'SFTP_PUBLIC_HOST',
  sftpPublicPort: 'SFTP_PUBLIC_PORT',
  sftpHostKey: 'SFTP_HOST_KEY',
  sftpProcesses: 'SFTP_PROCESSES',
  sftpConnections: 'SFTP_CONNECTIONS',
  sftpAccountConnections: 'SFTP_ACCOUNT_CONNECTIONS',
  sftpIdleMinutes: 'SFTP_IDLE_MINUTES',
  sftpCheckSeconds: 'SFTP_CHECK_SECONDS',
  sftpPartDays: 'SFTP_PART_DAYS',
  databasePool: 'DATABASE_POOL',
  logLevel: 'LOG_LEVEL',
} as const satisfies Record<keyof AppConfig, string>;
