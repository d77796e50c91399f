import signInAttempt from './sign-in-attempt';

export default { 'sign-in-attempt': signInAttempt };
