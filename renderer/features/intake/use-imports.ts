import type { ThunkDispatch, UnknownAction } from '@reduxjs/toolkit';
import { useDispatch, useSelector } from 'react-redux';
import type { ImportsState } from './imports-slice';

interface WithImports {
  readonly imports: ImportsState;
}

export function useImports(): ImportsState {
  return useSelector(({ imports }: WithImports) => imports);
}

export type ImportDispatch = ThunkDispatch<WithImports, unknown, UnknownAction>;
export const useImportDispatch = () => useDispatch<ImportDispatch>();
