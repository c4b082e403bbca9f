import { Navigate } from '@tanstack/react-router';
import { firstPlace } from '../../app/first-place.ts';
import { useViewer } from '../../app/viewer.tsx';

/** The bare address leads to the first place of one's role. */
export function FirstPage() {
  return <Navigate to={firstPlace(useViewer())} replace />;
}
