import * as cell from './cell';
import * as cli from './cli';
import * as common from './common';
import * as figures from './figures';
import * as form from './form';
import * as hover from './hover';
import * as law from './law';
import * as meta from './meta';
import * as paste from './paste';
import * as preview from './preview';
import * as rulePage from './rule-page';
import * as server from './server';
import * as structure from './structure';
import * as sum from './sum';
import * as table from './table';
import * as text from './text';
import * as values from './values';
import * as year from './year';

export type Language = 'zh' | 'en';

/** Every sentence a user reads, as typed functions. Chinese is the source language, English complete. */
const zh = {
  language: 'zh' as Language,
  cell: cell.zh,
  cli: cli.zh,
  common: common.zh,
  form: form.zh,
  figures: figures.zh,
  hover: hover.zh,
  law: law.zh,
  meta: meta.zh,
  paste: paste.zh,
  preview: preview.zh,
  rulePage: rulePage.zh,
  server: server.zh,
  structure: structure.zh,
  sum: sum.zh,
  table: table.zh,
  text: text.zh,
  values: values.zh,
  year: year.zh,
};

export type Messages = typeof zh;

const en: Messages = {
  language: 'en',
  cell: cell.en,
  cli: cli.en,
  common: common.en,
  form: form.en,
  figures: figures.en,
  hover: hover.en,
  law: law.en,
  meta: meta.en,
  paste: paste.en,
  preview: preview.en,
  rulePage: rulePage.en,
  server: server.en,
  structure: structure.en,
  sum: sum.en,
  table: table.en,
  text: text.en,
  values: values.en,
  year: year.en,
};

export function messagesIn(language: Language): Messages {
  return language === 'en' ? en : zh;
}
