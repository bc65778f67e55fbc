import type { Locator, Page } from 'playwright-core';

/** One side of the sandbox's page, used as a person uses it: by what is written on it. */
export class ChatPane {
  readonly root: Locator;

  constructor(page: Page, side: 'left' | 'right') {
    this.root = page.getByTestId(`pane-${side}`);
  }

  /** The cards in the chat, oldest first. */
  get cards(): Locator {
    return this.root.getByTestId('card');
  }

  get lastCard(): Locator {
    return this.cards.last();
  }

  async choose(view: string): Promise<void> {
    await this.root.locator('select.chooser').selectOption(view);
  }

  async install(): Promise<void> {
    await this.root.getByTestId('install').click();
    await this.cards.first().waitFor();
  }

  async say(text: string): Promise<void> {
    await this.root.getByTestId('compose').last().fill(text);
    await this.root.getByTestId('compose').last().press('Enter');
  }

  /** Waits until the last card shows this text. */
  async asks(text: string): Promise<void> {
    await this.lastCard.getByText(text, { exact: true }).waitFor();
  }

  /** Presses a button of the last card. */
  async press(name: string): Promise<void> {
    await this.lastCard.getByRole('button', { name, exact: true }).click();
  }

  /** Chooses one of the last card's choices. */
  async pick(name: string): Promise<void> {
    await this.lastCard.getByText(name, { exact: true }).click();
  }

  /** How many cards show this text now. */
  async cardsWith(text: string): Promise<number> {
    return this.cards.filter({ hasText: text }).count();
  }
}
