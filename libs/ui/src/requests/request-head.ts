import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RequestSide, RequestView } from '@cqdg/contract';
import { useTexts } from '../i18n/texts';
import { Icon } from '../icon/icon';
import { StatePill } from '../parts/state-pill';
import { requestsTexts } from './requests.texts';
import { stateKinds } from './state-kinds';

/** What a request is called and where it stands; whose it is may be projected. */
@Component({
  selector: 'ui-request-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, StatePill],
  styles: ':host { display: block; }',
  template: `
    <p class="crumbs">
      <ui-icon class="i--xs" name="chevron_left" /><a [routerLink]="back()">{{ t().title }}</a>
    </p>
    @if (request(); as shown) {
      <h1>{{ shown.subject }}</h1>
      <p class="page__lede">
        <ng-content />
        <span>{{ t().number(shown.number) }}, {{ t().kinds[shown.kind] }}</span>
        <ui-state plain [kind]="kinds[side()][shown.state]">{{ t().states[side()][shown.state] }}</ui-state>
      </p>
    } @else {
      <h1>{{ t().title }}</h1>
    }
  `,
})
export class RequestHead {
  readonly request = input.required<RequestView | null>();
  readonly side = input.required<RequestSide>();
  readonly back = input.required<string>();
  protected readonly t = useTexts(requestsTexts);
  protected readonly kinds = stateKinds;
}
