import type { Desk } from './desk.ts';
import { EXCEL } from './file-names.ts';
import { download } from './files.ts';
import { DeskError, words } from './texts.ts';

/** Saves a table of leaders to fill in, with those of the document where one is open. */
export async function saveLeadersTemplate({ language, session }: Desk): Promise<void> {
  const { writeLeadersTemplate } = await import('@lunzhi/formats');
  const known = session ? await session.read('document') : undefined;
  const name = known?.leaders?.length ? words.leadersFile : words.templateFile;
  download(name[language], await writeLeadersTemplate(language, known), EXCEL);
}

/** Saves a table of the days on which somebody is needed, to fill in. @throws DeskError when there are none */
export async function saveDutiesTemplate(desk: Desk): Promise<void> {
  const roster = await desk.roster();
  if (!roster) throw new DeskError(words.noDays);
  const { writeDutiesTemplate } = await import('@lunzhi/formats');
  download(words.dutiesFile[desk.language], await writeDutiesTemplate(roster, desk.language), EXCEL);
}
