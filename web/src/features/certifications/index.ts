import { lazy } from 'react';

/** Certifies somebody; read when it is opened. */
export const CertifyDialog = lazy(() => import('./certify-dialog.tsx'));
