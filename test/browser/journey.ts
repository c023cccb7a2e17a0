/** What a person does on the page, by what they see: roles, names and words, never classes. */
import type { Page } from 'playwright-core';
import '../../client/app/controls.ts';

export const QUESTION = 'Which Chinese firms is Ford partnered with?';

/** Opens the page and waits until the network is drawn. */
export async function openPicture(page: Page, hash = ''): Promise<void> {
  await page.goto(`/${hash}`);
  await page.getByRole('application').waitFor();
  await drawn(page);
  await page.getByRole('complementary', { name: 'Details' }).getByRole('heading').first().waitFor();
}

/** Types a question and presses Enter. */
export async function ask(page: Page, words: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Search for a name' }).fill(words);
  await page.keyboard.press('Enter');
}

/** The side panel. */
export const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });

/** Changes the day asked about with the button in the header. */
export async function changeDay(page: Page, day: string): Promise<void> {
  await page.getByRole('button', { name: /^As of/ }).click();
  await page.getByRole('textbox', { name: 'So in the world on' }).fill(day);
  await page.getByRole('button', { name: 'Apply' }).click();
}

/** What the canvas draws now. */
export async function drawn(page: Page) {
  await page.waitForFunction(() => (window.liaisonDebug?.describe().nodes.length ?? 0) > 0);
  return page.evaluate(() => {
    if (!window.liaisonDebug) throw new Error('Expected a canvas that can describe itself, found none.');
    return window.liaisonDebug.describe();
  });
}

/** Runs a command by the palette. */
export async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Find a command' });
  await field.fill(words);
  await page.getByRole('option').first().waitFor();
  await field.press('Enter');
  await field.waitFor({ state: 'detached' });
}

/** Where the middle of an entity is, in pixels of the window. */
export async function placeOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const { nodes } = await drawn(page);
  const node = nodes.find((one) => one.name === name);
  const frame = await page.getByRole('application').boundingBox();
  if (!node || !frame)
    throw new Error(`Expected ${name} to be drawn; found ${nodes.map((one) => one.name).join(', ')}.`);
  const { left, top, width, height } = node.body;
  return { x: frame.x + left + width / 2, y: frame.y + top + height / 2 };
}

/** Opens the context menu of an entity. */
export async function menuOf(page: Page, name: string): Promise<void> {
  const { x, y } = await placeOf(page, name);
  await page.mouse.click(x, y, { button: 'right' });
  await page.getByRole('menu', { name: `Actions: ${name}` }).waitFor();
}

/** An entity by its name among what is offered while one types. */
export const hit = (page: Page, name: string | RegExp) =>
  page
    .getByRole('group', { name: 'People, companies and others' })
    .getByRole('option', { name, exact: true });

/** What is in the clipboard. */
export const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
