import { useEffect } from 'react';
import { useAppDispatch } from '../../store/store';
import { unselected } from '../transcript/selection-slice';

/** What was selected on another page is not selected here, and the other way round. */
export function useUnselectedAtFirst(): void {
  const dispatch = useAppDispatch();
  useEffect(() => {
    dispatch(unselected());
    return () => {
      dispatch(unselected());
    };
  }, [dispatch]);
}
