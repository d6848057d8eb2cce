import { DOCUMENT, Injectable, type Type, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { focusReturn } from './focus-return';

export interface DialogLooks {
  /** The ids of its heading, and of the text that is read out with it. */
  title: string;
  text?: string;
  /** What has the focus at first. */
  focus: string;
  /** A warning that is to be answered before anything else is done. */
  alert?: boolean;
}

/** Opens dialogs in the look of the apps, and gives the focus back to what opened them. */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly dialog = inject(MatDialog);
  private readonly document = inject(DOCUMENT);

  /** What the dialog was closed with; `undefined` where the person just left it. */
  open<Data, Answer>(component: Type<unknown>, data: Data, looks: DialogLooks): Promise<Answer | undefined> {
    const ref = this.dialog.open<unknown, Data, Answer>(component, {
      data,
      panelClass: 'dialogpane',
      width: '100%',
      maxWidth: '560px',
      role: looks.alert ? 'alertdialog' : 'dialog',
      autoFocus: looks.focus,
      restoreFocus: focusReturn(this.document),
      ariaLabelledBy: looks.title,
      ariaDescribedBy: looks.text ?? null,
    });
    return firstValueFrom(ref.afterClosed());
  }
}
