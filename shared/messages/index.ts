import * as cell from './cell';
import * as common from './common';
import * as meta from './meta';
import * as preview from './preview';
import * as structure from './structure';
import * as sum from './sum';
import * as table from './table';

/** Every sentence a user reads, as typed functions. Chinese is the source language, English complete. */
const zh = {
  cell: cell.zh,
  common: common.zh,
  meta: meta.zh,
  preview: preview.zh,
  structure: structure.zh,
  sum: sum.zh,
  table: table.zh,
};

export type Messages = typeof zh;

const en: Messages = {
  cell: cell.en,
  common: common.en,
  meta: meta.en,
  preview: preview.en,
  structure: structure.en,
  sum: sum.en,
  table: table.en,
};

export type Language = 'zh' | 'en';

export function messagesIn(language: Language): Messages {
  return language === 'en' ? en : zh;
}
