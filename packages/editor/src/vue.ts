import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { ElementEvents, Elements, ElementSettings } from './element-settings.ts';

/** An element as Vue's templates see it: properties by `$props`, events by `$emit`. */
type ElementComponent<Name extends keyof Elements> = new () => Elements[Name] & {
  readonly $props: HTMLAttributes & ElementSettings[Name] & PublicProps;
  readonly $emit: EmitFn<{
    [Type in keyof ElementEvents[Name]]: (event: ElementEvents[Name][Type]) => void;
  }>;
};

declare module 'vue' {
  interface GlobalComponents {
    'roster-editor': ElementComponent<'roster-editor'>;
    'roster-board': ElementComponent<'roster-board'>;
    'roster-notice': ElementComponent<'roster-notice'>;
    'reception-desk': ElementComponent<'reception-desk'>;
  }
}
