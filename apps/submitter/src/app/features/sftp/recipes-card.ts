import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import { MatTabsModule } from '@angular/material/tabs';
import type { SftpServerView } from '@cqdg/contract';
import { Rich, useTexts } from '@cqdg/ui';
import { Command } from './command';
import { FilezillaPicture } from './filezilla-picture';
import { type Access, clients, commandsOf, readingParts, recipeParts } from './recipes';
import { recipesTexts } from './recipes.texts';
import { WinscpPicture } from './winscp-picture';

/** How to connect with each program, the person's own values filled in. */
@Component({
  selector: 'app-recipes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Command, FilezillaPicture, MatTabsModule, Rich, WinscpPicture],
  styleUrl: './recipes-card.css',
  template: `
    <div class="by">
      <span class="quiet" id="recipes-by">{{ t().by }}</span>
      <div class="seg" role="group" aria-labelledby="recipes-by">
        <button type="button" [attr.aria-pressed]="keyed()" (click)="keyed.set(true)">{{ t().key }}</button>
        <button type="button" [attr.aria-pressed]="!keyed()" (click)="keyed.set(false)">{{ t().password }}</button>
      </div>
    </div>
    <mat-tab-group animationDuration="0ms" [mat-stretch-tabs]="false" mat-align-tabs="start" [disableRipple]="true" [aria-label]="t().tabs">
      @for (client of clients; track client) {
        <mat-tab [label]="t().clients[client]">
          <ng-template matTabContent>
            <div class="recipe">
              @for (part of recipes()[client]; track part.name) {
                <section [class.recipe__pictured]="part.pictured">
                  <div class="recipe__part">
                    <h3>{{ t().parts[part.name] }}</h3>
                    @if (part.ordered) {
                      <ol>
                        @for (line of part.text; track $index) {
                          <li><ui-rich [text]="line" /></li>
                        }
                      </ol>
                    } @else {
                      @for (line of part.text; track $index) {
                        <p><ui-rich [text]="line" /></p>
                      }
                    }
                    @for (command of part.commands; track $index) {
                      <app-command [text]="command" [what]="t().command" />
                    }
                  </div>
                  @if (part.pictured) {
                    @if (client === 'filezilla') {
                      <app-filezilla-picture [access]="access()" />
                    } @else {
                      <app-winscp-picture [access]="access()" />
                    }
                  }
                </section>
              }
            </div>
          </ng-template>
        </mat-tab>
      }
    </mat-tab-group>
  `,
})
export class RecipesCard {
  readonly server = input.required<SftpServerView>();
  readonly login = input.required<string>();
  /** What the account has now; the person may look at the other way too. */
  readonly hasKey = input(true);
  /** A reader gets no more than what reading asks for. */
  readonly writes = input(true);
  protected readonly t = useTexts(recipesTexts);
  protected readonly clients = clients;
  protected readonly keyed = linkedSignal(() => this.hasKey());
  protected readonly access = computed<Access>(() => ({ server: this.server(), login: this.login(), keyed: this.keyed() }));
  protected readonly recipes = computed(() => {
    const access = this.access();
    const partsOf = (client: (typeof clients)[number]) => {
      const [texts, commands] = [this.t().recipes[client](access), commandsOf(client, access)];
      const windows = client === 'filezilla' || client === 'winscp';
      return (this.writes() ? recipeParts : readingParts)
        .map((name) => {
          const pictured = windows && name === 'connect';
          return { name, pictured, ordered: pictured, text: texts[name] ?? [], commands: commands[name] ?? [] };
        })
        .filter(({ text, commands: lines }) => text.length + lines.length > 0)
        .sort((a, b) => Number(b.pictured) - Number(a.pictured));
    };
    return Object.fromEntries(clients.map((client) => [client, partsOf(client)])) as Record<
      (typeof clients)[number],
      ReturnType<typeof partsOf>
    >;
  });
}
