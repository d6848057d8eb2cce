import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpressAdapter } from '@bull-board/express';
import type { AppViewRoute } from '@bull-board/api/typings/app';
import type { Language } from '@cqdg/contract';
import type { Response } from 'express';

/**
 * The board's page as our policy wants it: its own asks another host for fonts, and has styles in its text. What it shows is drawn by its
 * scripts, which need neither.
 */
export class QueueBoard extends ExpressAdapter {
  private views = '';

  override setViewsPath(path: string): this {
    this.views = path;
    return this;
  }

  override setEntryRoute({ route, handler }: AppViewRoute): this {
    this.app.disable('x-powered-by');
    const template = withoutForeignParts(readFileSync(join(this.views, 'index.ejs'), 'utf8'));
    this.app.get(route, (_request: unknown, response: Response) => {
      const lng = (response.locals as { language?: Language }).language === 'en' ? 'en-US' : 'fr-FR';
      const { params } = handler({ basePath: this.basePath, uiConfig: { ...this.uiConfig, locale: { lng } } });
      response.type('html').send(template.replace(/<%[=-] (\w+) %>/g, (_, name: string) => params[name] ?? ''));
    });
    return this;
  }
}

const withoutForeignParts = (page: string): string =>
  page
    .replace(/<link href="https:[^>]*>/g, '')
    .replace(/(<div id="root">)[\s\S]*?(<\/div>\s*<script defer)/, '$1$2')
    .replace(/<style>[\s\S]*?<\/style>/g, '');
