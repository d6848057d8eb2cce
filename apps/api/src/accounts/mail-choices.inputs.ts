import { IsIn, IsOptional } from 'class-validator';
import type { MailChoice, MailChoicesView } from '@cqdg/contract';

const choices: MailChoice[] = ['mail', 'app'];

/** What is left out stays as it is. */
export class MailChoicesInput implements Partial<MailChoicesView> {
  @IsOptional() @IsIn(choices) registration?: MailChoice;
  @IsOptional() @IsIn(choices) validation?: MailChoice;
  @IsOptional() @IsIn(choices) signature?: MailChoice;
  @IsOptional() @IsIn(choices) acceptance?: MailChoice;
  @IsOptional() @IsIn(choices) return?: MailChoice;
  @IsOptional() @IsIn(choices) reopening?: MailChoice;
  @IsOptional() @IsIn(choices) withdrawal?: MailChoice;
  @IsOptional() @IsIn(choices) dictionary?: MailChoice;
  @IsOptional() @IsIn(choices) request?: MailChoice;
  @IsOptional() @IsIn(choices) account_request?: MailChoice;
  @IsOptional() @IsIn(choices) token_ending?: MailChoice;
  @IsOptional() @IsIn(choices) sftp_ending?: MailChoice;
  @IsOptional() @IsIn(choices) sftp_quota?: MailChoice;
}
