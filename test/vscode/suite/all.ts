import "./first-look.test";
