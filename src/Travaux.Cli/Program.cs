Console.WriteLine("travaux");
