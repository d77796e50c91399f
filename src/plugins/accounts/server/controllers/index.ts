import handOvers from './hand-overs';
import me from './me';
import people from './people';
import register from './register';
import requests from './requests';

export default { 'hand-overs': handOvers, me, people, register, requests };
