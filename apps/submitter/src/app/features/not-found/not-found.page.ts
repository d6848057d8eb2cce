import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, defineTexts, pageTitle, useTexts } from '@cqdg/ui';

const texts = defineTexts({
  fr: {
    title: 'Page introuvable',
    text: "Cette adresse ne mène à rien, ou à une étude que vous ne voyez pas. Vérifiez l'adresse, ou demandez l'accès à la personne responsable de l'étude.",
    home: "Aller à l'accueil",
  },
  en: {
    title: 'Page not found',
    text: 'This address leads nowhere, or to a study that you do not see. Check the address, or ask the study lead for access.',
    home: 'Go to the home page',
  },
});

@Component({
  selector: 'app-not-found',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, RouterLink],
  host: { class: 'page' },
  template: `<h1 class="sr">{{ t().title }}</h1>
    <ui-empty icon="search_off" [heading]="t().title" [text]="t().text">
      <a class="btn btn--filled" routerLink="/">{{ t().home }}</a>
    </ui-empty>`,
})
export class NotFoundPage {
  protected readonly t = useTexts(texts);

  constructor() {
    pageTitle(() => [this.t().title]);
  }
}
