import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon, useTexts } from '@cqdg/ui';
import { GuideParts } from './guide-parts';
import type { Block } from './guide.model';
import { guideTexts } from './guide.texts';

@Component({
  selector: 'app-guide-blocks',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [GuideParts, Icon, NgTemplateOutlet],
  templateUrl: './guide-blocks.html',
  styleUrl: './guide-blocks.css',
})
export class GuideBlocks {
  readonly blocks = input.required<readonly Block[]>();
  protected readonly t = useTexts(guideTexts);
}
