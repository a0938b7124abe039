import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ElementEvents, Elements, ElementSettings } from './element-settings.ts';

/** React 19 hears an event by the property `on` and its name: `onroster-change`. */
type Handlers<Events> = {
  readonly [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined;
};

type ElementProps<Name extends keyof Elements> = DetailedHTMLProps<
  HTMLAttributes<Elements[Name]>,
  Elements[Name]
> &
  ElementSettings[Name] &
  Handlers<ElementEvents[Name]>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'roster-editor': ElementProps<'roster-editor'>;
      'roster-board': ElementProps<'roster-board'>;
      'roster-notice': ElementProps<'roster-notice'>;
      'reception-desk': ElementProps<'reception-desk'>;
    }
  }
}
