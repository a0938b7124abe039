import * as fc from 'fast-check';
import { runs } from './runs.ts';

// a property that does not say how often it is tried
fc.configureGlobal(runs(100, 3000));
