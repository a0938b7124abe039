import * as z from 'zod';

// zod tries out whether code may be made from strings, which a strict content security policy reports as a breach.
z.config({ jitless: true });
