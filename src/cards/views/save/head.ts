import { shortUserText } from '../../userText.ts';
import type { ViewContext } from '../../viewContext.ts';

/** What every card of a save begins with. */
export interface HeadView {
  /** Which class and lab. User text: none or one. */
  readonly about: readonly string[];
  readonly title: string;
  /** The image's name, once it is known. User text: none or one. */
  readonly names: readonly string[];
}

interface Subject {
  readonly className?: string | undefined;
  readonly labTitle?: string | undefined;
  readonly imageName?: string | undefined;
}

const longest = 60;

/** The head of a card about this class, lab and image, as far as they are known. */
export function headView(title: string, { className, labTitle, imageName }: Subject, { text }: ViewContext): HeadView {
  const short = (typed: string | undefined): string | undefined =>
    typed === undefined ? undefined : shortUserText(typed, longest);
  const about = text.save.about(short(className), short(labTitle));
  return {
    about: about === '' ? [] : [about],
    title,
    names: imageName === undefined ? [] : [shortUserText(imageName, 80)],
  };
}
