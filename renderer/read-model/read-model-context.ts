import { createContext, use } from 'react';
import type { ReadModel } from './database';

export const ReadModelContext = createContext<ReadModel | null>(null);

export function useReadModel(): ReadModel {
  const model = use(ReadModelContext);
  if (!model) throw new Error('The read model is there once the wallet is unlocked.');
  return model;
}
