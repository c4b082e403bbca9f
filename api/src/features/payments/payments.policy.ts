export { maySeePeople as mayTakePayment, whoSeesPeople as whoTakesPayment } from '../residents/index.ts';
