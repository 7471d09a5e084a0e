import type { StoryObj } from '@storybook/web-components-vite';
import type { Choices } from './choices.js';

type Play = NonNullable<StoryObj['play']>;
const wrapped = new WeakSet<Play>();

/** Plays press buttons by their English names, and expect what a sound backend answers. */
const isPlayable = ({ locale, fault }: Partial<Choices>) => locale === 'en' && fault === 'none';

/** Where its play could not be followed, a story stays as it opens. `english-plays.ts` calls this at the end of each file of stories. */
export function playInEnglish(stories: readonly unknown[]): void {
  for (const story of stories as StoryObj[]) {
    const { play } = story;
    if (!play || wrapped.has(play)) continue;
    story.play = async (context) => {
      if (isPlayable(context.globals)) await play(context);
    };
    wrapped.add(story.play);
  }
}
